// 人员和密钥: who works here, in which roles, with which key; signing in and out.

import { PlusOutlined } from "@ant-design/icons";
import { App, Button, Tag } from "antd";
import { useState } from "react";
import type { PersonView } from "../../api/types";
import { useIdentity } from "../../components/people/identity";
import { dateTime } from "../../lib/format";
import { AddPerson } from "./AddPerson";
import { ChangePassphrase } from "./ChangePassphrase";

export function People() {
  const { people, who, idleMinutes, signIn, signOut } = useIdentity();
  const { message } = App.useApp();
  const [adding, setAdding] = useState(false);
  const [changing, setChanging] = useState<PersonView | null>(null);
  return (
    <section className="settings-section" aria-labelledby="people-title">
      <header>
        <h2 id="people-title">人员和密钥</h2>
        <Button size="small" type={people.length === 0 ? "primary" : "default"} icon={<PlusOutlined aria-hidden="true" />} onClick={() => setAdding(true)}>
          添加人员
        </Button>
        {people.length > 0 &&
          (who === null ? (
            <Button size="small" onClick={() => void signIn()}>
              登录
            </Button>
          ) : (
            <Button size="small" onClick={() => void signOut()}>
              退出登录（{who.name}）
            </Button>
          ))}
      </header>
      <p className="quiet">
        每人一对 SM2 密钥，私钥用本人的口令加密，只存在本机。登录以后，处理意见记在本人名下；签署时还要再输一次口令。
        {idleMinutes > 0 && `${idleMinutes} 分钟不操作，自动退出登录。`}
      </p>
      {people.length === 0 ? (
        <p className="settings-empty">还没有人员。添加以后才能签署审核意见；在那之前，处理意见按填写的姓名记录。</p>
      ) : (
        <table className="people">
          <thead>
            <tr>
              <th>姓名</th>
              <th>角色</th>
              <th>密钥指纹</th>
              <th>添加时间</th>
              <th>
                <span className="unseen">操作</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.id} data-testid="person">
                <th scope="row">
                  {one.name} {one.id === who?.id && <Tag color="blue">已登录</Tag>}
                </th>
                <td>{one.role_names.join("、")}</td>
                <td>
                  <code title="可以在电话里逐组核对">{one.fingerprint}</code>
                </td>
                <td className="quiet">{dateTime(one.added_at)}</td>
                <td>
                  <Button size="small" type="text" onClick={() => setChanging(one)} aria-label={`更改${one.name}的口令`}>
                    更改口令
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {adding && <AddPerson onClose={() => setAdding(false)} />}
      {changing !== null && (
        <ChangePassphrase
          person={changing}
          onDone={() => {
            setChanging(null);
            void message.success("口令已经更改");
          }}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  );
}
