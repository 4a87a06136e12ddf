// 设置: one section below the other: the unit, people and their keys, backups.

import { useEffect } from "react";
import { useLocation } from "react-router";
import { Backups } from "./Backups";
import { People } from "./People";
import { Unit } from "./Unit";
import "./settings.css";

export function SettingsPage() {
  const { hash } = useLocation();
  // `#people` leads to the people below the unit.
  useEffect(() => {
    if (hash === "#people") document.getElementById("people-title")?.scrollIntoView();
  }, [hash]);
  return (
    <div className="settings" data-testid="settings-page">
      <header className="page-head">
        <h1>设置</h1>
      </header>
      <Unit />
      <People />
      <Backups />
    </div>
  );
}
