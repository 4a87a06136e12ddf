// 档案: find in everything that was ever reviewed. The question, its filters and the open
// panel are in the address, so that back and forward and the palette lead to them.

import { SearchOutlined } from "@ant-design/icons";
import { Button, Input } from "antd";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { ArchiveTabs } from "../../components/ArchiveTabs";
import { isAsking, readAsked, writeAsked } from "../../lib/searchAddress";
import type { Asked } from "../../lib/searchAddress";
import { AlikePanel } from "./AlikePanel";
import { Results } from "./Results";
import { SavedSearches } from "./SavedSearches";
import { IntakeButton } from "./intake/IntakeButton";
import { SearchHelp } from "./SearchHelp";
import "./archive.css";

export function ArchivePage() {
  const [params, setParams] = useSearchParams();
  const asked = readAsked(params);
  const page = Math.max(1, Number(params.get("page") ?? "1") || 1);
  const like = Number(params.get("like") ?? "");
  const ask = (next: Asked) => setParams(writeAsked(next));
  const set = (name: string, value: string | null) =>
    setParams((last) => {
      const next = new URLSearchParams(last);
      if (value === null) next.delete(name);
      else next.set(name, value);
      return next;
    });

  return (
    <div className="archive" data-testid="archive-page">
      <header className="page-head">
        <h1>档案</h1>
        <ArchiveTabs />
        <IntakeButton />
      </header>
      {/* A new question from elsewhere starts the box anew. */}
      <SearchBox key={asked.query} query={asked.query} onSearch={(query) => ask({ ...asked, query })} />
      {isAsking(asked) ? (
        <Results asked={asked} page={page} onAsk={ask} onPage={(next) => set("page", String(next))} />
      ) : (
        <>
          <SavedSearches />
          <SearchHelp />
        </>
      )}
      {Number.isInteger(like) && like > 0 && <AlikePanel document={like} onClose={() => set("like", null)} />}
    </div>
  );
}

function SearchBox({ query, onSearch }: { query: string; onSearch: (query: string) => void }) {
  const [text, setText] = useState(query);
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <Input
          data-testid="search-input"
          size="large"
          allowClear
          autoFocus
          placeholder="词语、“整句原文”、文号、机关"
          aria-label="检索档案"
          prefix={<SearchOutlined aria-hidden="true" />}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="primary" size="large" htmlType="submit">
          检索
        </Button>
      </form>
    </search>
  );
}
