// The frame around every page: rail, drop target, palette.

import { BarChartOutlined, BulbOutlined, EditOutlined, FileSearchOutlined, FolderOpenOutlined, HomeOutlined, ProfileOutlined, SearchOutlined, SettingOutlined } from "@ant-design/icons";
import { Button, Dropdown, Tooltip } from "antd";
import { useState } from "react";
import { NavLink, Outlet, useLocation } from "react-router";
import { useWork } from "../components/work";
import { useKeys } from "../lib/useKeys";
import { DropTarget } from "./DropTarget";
import { OpenedWith } from "./OpenedWith";
import { Palette } from "./Palette";
import { useAppearance } from "./theme";
import type { Mode } from "./theme";
import { WhoMenu } from "./WhoMenu";

export function Shell() {
  const [palette, setPalette] = useState(false);
  const { pathname } = useLocation();
  const { work } = useWork();
  useKeys({ "ctrl+k": () => setPalette((open) => !open) });

  return (
    <div className="shell">
      <nav className="rail" aria-label="主导航">
        <NavLink to="/" end className="rail-item">
          <HomeOutlined aria-hidden="true" />
          工作台
          {work.state === "running" && <span className="rail-busy" title="正在审查" />}
        </NavLink>
        <NavLink to={/^\/(review|dossier)\//.test(pathname) ? pathname : "/review"} className="rail-item">
          <FileSearchOutlined aria-hidden="true" />
          审查
        </NavLink>
        <NavLink to="/editor" className="rail-item">
          <EditOutlined aria-hidden="true" />
          起草
        </NavLink>
        <NavLink to="/archive" className="rail-item">
          <FolderOpenOutlined aria-hidden="true" />
          档案
        </NavLink>
        <NavLink to="/rules" className="rail-item">
          <ProfileOutlined aria-hidden="true" />
          规则
        </NavLink>
        <NavLink to="/figures" className="rail-item">
          <BarChartOutlined aria-hidden="true" />
          统计
        </NavLink>
        <NavLink to="/settings" className="rail-item">
          <SettingOutlined aria-hidden="true" />
          设置
        </NavLink>
        <span className="rail-space" />
        <Tooltip title="查找 Ctrl+K" placement="right">
          <Button
            type="text"
            aria-label="查找（Ctrl+K）"
            icon={<SearchOutlined aria-hidden="true" />}
            onClick={() => setPalette(true)}
          />
        </Tooltip>
        <AppearanceMenu />
        <WhoMenu />
      </nav>
      <main className="page">
        <Outlet />
      </main>
      <DropTarget />
      <OpenedWith />
      {palette && <Palette onClose={() => setPalette(false)} />}
    </div>
  );
}

const MODES: { key: Mode; label: string }[] = [
  { key: "system", label: "跟随系统" },
  { key: "light", label: "浅色" },
  { key: "dark", label: "深色" },
];

function AppearanceMenu() {
  const { mode, setMode } = useAppearance();
  return (
    <Dropdown
      trigger={["click"]}
      placement="topLeft"
      menu={{
        items: MODES,
        selectable: true,
        selectedKeys: [mode],
        onClick: ({ key }) => setMode(key as Mode),
      }}
    >
      <Button type="text" aria-label="外观：浅色或深色" icon={<BulbOutlined aria-hidden="true" />} />
    </Dropdown>
  );
}
