// The two sides of 档案: finding in the texts, and how long each of them applies.

import { NavLink } from "react-router";

export function ArchiveTabs() {
  return (
    <nav className="archive-tabs" aria-label="档案">
      <NavLink to="/archive" end>
        检索
      </NavLink>
      <NavLink to="/archive/register">有效期登记</NavLink>
    </nav>
  );
}
