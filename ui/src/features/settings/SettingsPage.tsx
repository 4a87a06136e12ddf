// 设置: one section below the other: the unit, people and their keys.

import { People } from "./People";
import { Unit } from "./Unit";
import "./settings.css";

export function SettingsPage() {
  return (
    <div className="settings" data-testid="settings-page">
      <header className="page-head">
        <h1>设置</h1>
      </header>
      <Unit />
      <People />
    </div>
  );
}
