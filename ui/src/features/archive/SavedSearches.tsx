// The searches that were kept, to open or to forget; nothing where there are none.

import { DeleteOutlined } from "@ant-design/icons";
import { Alert, Button, Popconfirm } from "antd";
import { useCallback, useState } from "react";
import { Link } from "react-router";
import { useHost } from "../../api/host";
import type { SavedSearch } from "../../api/types";
import { searchAddress } from "../../lib/searchAddress";
import { useLoad } from "../../lib/useLoad";
import { useRun } from "../../lib/useRun";
import { labelOf } from "./facets";

export function SavedSearches() {
  const host = useHost();
  const saved = useLoad(useCallback(() => host.savedSearches(), [host]));
  const [left, setLeft] = useState<SavedSearch[] | null>(null);
  const { failure, run } = useRun();
  if (saved.state === "loading") return null;
  if (saved.state === "failed") return <Alert type="error" showIcon title={saved.failure.message} role="alert" />;
  const all = left ?? saved.data;
  if (all.length === 0) return null;
  return (
    <section className="saved" aria-labelledby="saved-head" data-testid="saved-searches">
      <h2 id="saved-head">已存的检索</h2>
      {failure !== null && <Alert type="error" showIcon title={failure.message} role="alert" />}
      <ul>
        {all.map((one) => (
          <li key={one.name}>
            <Link to={searchAddress(one)} data-testid="saved-search">
              {one.name}
            </Link>
            <small className="quiet">{[one.query, ...one.filters.map(labelOf)].filter(Boolean).join("　")}</small>
            <Popconfirm
              title="删除这个检索？"
              okText="删除"
              onConfirm={() => void run(async () => setLeft(await host.forgetSearch(one.name)))}
            >
              <Button type="text" size="small" aria-label={`删除检索 ${one.name}`} icon={<DeleteOutlined aria-hidden="true" />} />
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  );
}
