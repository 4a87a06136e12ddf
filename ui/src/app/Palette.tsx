// Ctrl+K: go to a page, a kept search, a recent review, a rule, a statute, or search the
// archive, without the mouse.

import { Input, Modal } from "antd";
import { useCallback, useState } from "react";
import { useNavigate } from "react-router";
import { useHost } from "../api/host";
import { lastReview } from "../lib/lastReview";
import { searchAddress } from "../lib/searchAddress";
import { useLoad } from "../lib/useLoad";

interface Entry {
  address: string;
  label: string;
  hint: string;
}

const PAGES: Entry[] = [
  { address: "/", label: "工作台", hint: "页面" },
  { address: "/review", label: "审查（上次打开的）", hint: "页面" },
  { address: "/editor", label: "起草：边写边查", hint: "页面" },
  { address: "/archive", label: "档案", hint: "页面" },
  { address: "/cleanup", label: "清理：继续有效、修改、废止、失效", hint: "页面" },
  { address: "/rules", label: "规则", hint: "页面" },
  { address: "/rules/new", label: "规则：新建本单位规则", hint: "页面" },
  { address: "/library", label: "法规库", hint: "页面" },
  { address: "/library?tab=changes", label: "法规库：法规变动", hint: "页面" },
  { address: "/library?tab=recheck", label: "法规库：全库复核", hint: "页面" },
  { address: "/figures", label: "统计：年度数字和台账", hint: "页面" },
  { address: "/settings", label: "设置：单位信息、人员和密钥", hint: "页面" },
];

/** The pages of the case that was open last. */
function casePages(): Entry[] {
  const review = lastReview();
  if (review === null) return [];
  return [
    { address: `/review/${review}/versions`, label: "版本：导入修改稿，逐条比对", hint: "上次打开的事项" },
    { address: `/review/${review}/opinion`, label: "意见：写审核意见，签署", hint: "上次打开的事项" },
  ];
}

/** Rules and statutes listed at most: with more, one word more helps. */
const RULES = 8;
const STATUTES = 6;

export function Palette({ onClose }: { onClose: () => void }) {
  const host = useHost();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const [at, setAt] = useState(0);
  const desk = useLoad(useCallback(() => host.desk(), [host]));

  const rules = useLoad(useCallback(() => host.rules(), [host]));
  const saved = useLoad(useCallback(() => host.savedSearches(), [host]));

  const recent =
    desk.state === "ready"
      ? desk.data.recent.map<Entry>((row) => ({
          address: `/review/${row.review}`,
          label: row.title,
          hint: row.number ?? row.file,
        }))
      : [];
  const wanted = query.trim();
  const statutes = useLoad(
    useCallback(
      () =>
        wanted === ""
          ? Promise.resolve([])
          : host
              .library({ text: wanted, state: "", held: false, offset: 0, limit: STATUTES })
              .then((view) => view.rows),
      [host, wanted],
    ),
  );
  const searches =
    saved.state === "ready"
      ? saved.data.map<Entry>((one) => ({ address: searchAddress(one), label: one.name, hint: "已存的检索" }))
      : [];
  const entries = [...PAGES, ...casePages(), ...searches, ...recent].filter((entry) =>
    `${entry.label} ${entry.hint}`.toLowerCase().includes(wanted.toLowerCase()),
  );
  if (wanted !== "") {
    const all = rules.state === "ready" ? rules.data.rules : [];
    const some = all.filter((row) => `${row.title} ${row.id}`.toLowerCase().includes(wanted.toLowerCase()));
    entries.push(
      ...some.slice(0, RULES).map((row) => ({ address: `/rules/${row.id}`, label: row.title, hint: `规则 ${row.id}` })),
    );
    const laws = statutes.state === "ready" ? statutes.data : [];
    entries.push(
      ...laws.map((row) => ({
        address: `/library/${encodeURIComponent(row.title)}`,
        label: row.title,
        hint: `法规 ${row.status_name}`,
      })),
    );
    entries.push({
      address: `/archive?q=${encodeURIComponent(wanted)}`,
      label: `在档案中检索“${wanted}”`,
      hint: "检索",
    });
  }
  const current = Math.min(at, entries.length - 1);

  const go = (entry: Entry | undefined) => {
    if (entry === undefined) return;
    onClose();
    void navigate(entry.address);
  };

  return (
    <Modal open footer={null} closable={false} onCancel={onClose} title="查找" width={560}>
      <Input
        autoFocus
        allowClear
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={`palette-${current}`}
        aria-label="页面、最近的审查、规则、法规、档案"
        placeholder="页面、最近的审查、规则、法规，或者要在档案中检索的词"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "ArrowDown") setAt(Math.min(current + 1, entries.length - 1));
          else if (event.key === "ArrowUp") setAt(Math.max(current - 1, 0));
          else if (event.key === "Enter") go(entries[current]);
          else return;
          event.preventDefault();
        }}
      />
      <div className="palette-list" id="palette-list" role="listbox" aria-label="结果">
        {entries.map((entry, index) => (
          <button
            key={`${entry.address} ${entry.label}`}
            id={`palette-${index}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className="palette-entry"
            onClick={() => go(entry)}
            onMouseMove={() => setAt(index)}
          >
            <span>{entry.label}</span>
            <small>{entry.hint}</small>
          </button>
        ))}
      </div>
    </Modal>
  );
}
