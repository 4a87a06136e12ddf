// The frame around every page: rail, drop target, palette.

import { BarChartOutlined, BookOutlined, ClearOutlined, EditOutlined, FileSearchOutlined, FolderOpenOutlined, HomeOutlined, ProfileOutlined, QuestionCircleOutlined, SearchOutlined, SettingOutlined } from "@ant-design/icons";
import { Button, Tooltip } from "antd";
import { useState } from "react";
import { NavLink, Outlet, useLocation } from "react-router";
import { useWork } from "../components/work";
import { useKeys } from "../lib/useKeys";
import { AppearanceMenu } from "./AppearanceMenu";
import { DailyBackup } from "./DailyBackup";
import { DropTarget } from "./DropTarget";
import { HelpDrawer } from "./HelpDrawer";
import { OpenedWith } from "./OpenedWith";
import { Palette } from "./Palette";
import { WhoMenu } from "./WhoMenu";
import { WorkList } from "./WorkList";
import "./frame.css";

const RAIL = [
  { to: "/", name: "工作台", icon: <HomeOutlined aria-hidden="true" /> },
  { to: "/review", name: "审查", icon: <FileSearchOutlined aria-hidden="true" /> },
  { to: "/editor", name: "起草", icon: <EditOutlined aria-hidden="true" /> },
  { to: "/archive", name: "档案", icon: <FolderOpenOutlined aria-hidden="true" /> },
  { to: "/cleanup", name: "清理", icon: <ClearOutlined aria-hidden="true" /> },
  { to: "/rules", name: "规则", icon: <ProfileOutlined aria-hidden="true" /> },
  { to: "/library", name: "法规库", icon: <BookOutlined aria-hidden="true" /> },
  { to: "/figures", name: "统计", icon: <BarChartOutlined aria-hidden="true" /> },
  { to: "/settings", name: "设置", icon: <SettingOutlined aria-hidden="true" /> },
];

export function Shell() {
  const [palette, setPalette] = useState(false);
  const [help, setHelp] = useState(false);
  const { pathname } = useLocation();
  const { work } = useWork();
  // 审查 leads back to the case that is open.
  const onCase = /^\/(review|dossier)\//.test(pathname);
  useKeys({ "ctrl+k": () => setPalette((open) => !open), F1: () => setHelp((open) => !open) });

  return (
    <div className="shell">
      <nav className="rail" aria-label="主导航">
        {RAIL.map(({ to, name, icon }) => (
          <NavLink key={to} to={to === "/review" && onCase ? pathname : to} end={to === "/"} className="rail-item">
            {icon}
            {name}
            {to === "/" && work.state === "running" && <span className="rail-busy" title={work.what} />}
          </NavLink>
        ))}
        <span className="rail-space" />
        <WorkList />
        <Tooltip title="查找 Ctrl+K" placement="right">
          <Button
            type="text"
            aria-label="查找（Ctrl+K）"
            icon={<SearchOutlined aria-hidden="true" />}
            onClick={() => setPalette(true)}
          />
        </Tooltip>
        <Tooltip title="这一页怎样用 F1" placement="right">
          <Button
            type="text"
            aria-label="帮助（F1）"
            icon={<QuestionCircleOutlined aria-hidden="true" />}
            onClick={() => setHelp((open) => !open)}
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
      <DailyBackup />
      {help && <HelpDrawer onClose={() => setHelp(false)} />}
      {palette && <Palette onClose={() => setPalette(false)} />}
    </div>
  );
}
