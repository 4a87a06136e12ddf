// 设置: one section below the other. The first: people and their keys.

import { People } from "./People";
import "./settings.css";

export function SettingsPage() {
  return (
    <div className="settings" data-testid="settings-page">
      <header className="page-head">
        <h1>设置</h1>
      </header>
      <People />
    </div>
  );
}
