// At the foot of the rail: who is signed in, and the ways in and out.

import { UserOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useNavigate } from "react-router";
import { useIdentity } from "../components/people/identity";

export function WhoMenu() {
  const navigate = useNavigate();
  const { people, who, signIn, signOut } = useIdentity();
  const toSettings = { key: "settings", label: "人员和密钥" };
  const items =
    people.length === 0
      ? [{ key: "settings", label: "添加人员" }]
      : who === null
        ? [{ key: "in", label: "登录" }, toSettings]
        : [{ key: "in", label: "换人登录" }, { key: "out", label: "退出登录" }, toSettings];
  const act = (key: string) => {
    if (key === "in") void signIn();
    else if (key === "out") void signOut();
    else void navigate("/settings");
  };
  const name = who?.name ?? "未登录";
  return (
    <Dropdown autoFocus trigger={["click"]} placement="topLeft" menu={{ items, onClick: ({ key }) => act(key) }}>
      <Button
        type="text"
        className="rail-who"
        data-testid="who"
        aria-label={who === null ? "没有登录" : `登录的是${name}`}
        title={who === null ? "没有登录" : `${name}（${who.role_names.join("、")}）`}
        icon={<UserOutlined aria-hidden="true" />}
      >
        {name}
      </Button>
    </Dropdown>
  );
}
