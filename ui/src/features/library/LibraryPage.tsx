// 法规库: what the library holds, what changed in the law, and the archive checked again.
// Tab, words and page are in the address.

import { Tabs } from "antd";
import { useSearchParams } from "react-router";
import { Changes } from "./Changes";
import { LibraryList } from "./LibraryList";
import { Recheck } from "./Recheck";
import "./library.css";
import "./changes.css";

const TABS = ["list", "changes", "recheck"];

export function LibraryPage() {
  const [params, setParams] = useSearchParams();
  return (
    <div className="library" data-testid="library-page">
      <header className="page-head">
        <h1>法规库</h1>
      </header>
      <Tabs
        activeKey={TABS.find((tab) => tab === params.get("tab")) ?? "list"}
        onChange={(tab) => setParams(tab === "list" ? {} : { tab })}
        destroyOnHidden
        items={[
          { key: "list", label: "法规", children: <LibraryList /> },
          { key: "changes", label: "变动", children: <Changes /> },
          { key: "recheck", label: "全库复核", children: <Recheck /> },
        ]}
      />
    </div>
  );
}
