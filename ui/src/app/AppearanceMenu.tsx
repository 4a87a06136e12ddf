// 外观: light or dark, and how large everything is shown. Kept on this machine.

import { BulbOutlined } from "@ant-design/icons";
import { Button, Dropdown } from "antd";
import { useEffect, useState } from "react";
import { useHost } from "../api/host";
import { useAppearance } from "./theme";
import type { Mode } from "./theme";

const MODES: { key: Mode; label: string }[] = [
  { key: "system", label: "跟随系统" },
  { key: "light", label: "浅色" },
  { key: "dark", label: "深色" },
];

const ZOOMS = ["1", "1.25", "1.5"];

const KEY = "wenheng.zoom";

export function AppearanceMenu() {
  const host = useHost();
  const { mode, setMode } = useAppearance();
  const [zoom, setZoom] = useState(stored);
  useEffect(() => void host.setZoom(Number(zoom)), [host, zoom]);
  const enlarge = (to: string) => {
    localStorage.setItem(KEY, to);
    setZoom(to);
  };
  return (
    <Dropdown
      trigger={["click"]}
      placement="topLeft"
      menu={{
        items: [
          { type: "group", label: "深浅", children: MODES },
          { type: "group", label: "大小", children: ZOOMS.map((key) => ({ key, label: `${Number(key) * 100}%` })) },
        ],
        selectable: true,
        multiple: true,
        selectedKeys: [mode, zoom],
        onClick: ({ key }) => (ZOOMS.includes(key) ? enlarge(key) : setMode(key as Mode)),
      }}
    >
      <Button type="text" aria-label="外观：深浅和大小" icon={<BulbOutlined aria-hidden="true" />} />
    </Dropdown>
  );
}

function stored(): string {
  const zoom = localStorage.getItem(KEY) ?? "";
  return ZOOMS.includes(zoom) ? zoom : "1";
}
