// The versions of a case, two of them chosen for comparison, and the way to bring in the
// next one.

import { ImportOutlined } from "@ant-design/icons";
import { Alert, Button, Radio, Tag } from "antd";
import { Link, useNavigate } from "react-router";
import { useHost } from "../../api/host";
import type { CaseView } from "../../api/types";
import { CountTags } from "../../components/CountTags";
import { FailureDetail } from "../../components/FailureResult";
import { useIdentity } from "../../components/people/identity";
import { useWork } from "../../components/work";
import { dateTime, fileName } from "../../lib/format";
import { useRun } from "../../lib/useRun";

interface Props {
  view: CaseView;
  before: number | undefined;
  after: number | undefined;
  onCompare: (before: number, after: number) => void;
}

export function VersionList({ view, before, after, onCompare }: Props) {
  const host = useHost();
  const navigate = useNavigate();
  const { work, run: runWork } = useWork();
  const { acting } = useIdentity();
  const { busy, failure, run } = useRun();
  const { versions, newest, review } = view;

  const bringIn = () =>
    run(async () => {
      const [path] = await host.pickFiles();
      if (path === undefined) return;
      const by = await acting();
      if (by === null) return;
      const added = await runWork(`读入修改稿：${fileName(path)}`, () => host.addVersion(newest, path, by));
      if (added !== null) void navigate(`/review/${added}`);
    });

  return (
    <section className="version-list" aria-label="各版文本">
      <header>
        <h2>各版文本</h2>
        <Button
          size="small"
          icon={<ImportOutlined aria-hidden="true" />}
          loading={busy}
          disabled={!busy && work.state === "running"}
          onClick={() => void bringIn()}
        >
          {busy ? "正在读取修改稿" : "导入修改稿"}
        </Button>
      </header>
      {failure !== null && (
        <Alert type="error" showIcon title={failure.message} description={<FailureDetail failure={failure} />} />
      )}
      <table>
        <thead>
          <tr>
            <th>版本</th>
            <th>文件</th>
            <th>读入</th>
            <th>问题</th>
            {versions.length > 1 && (
              <>
                <th>旧</th>
                <th>新</th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {versions.map(({ number, case: row, by }) => (
            <tr key={row.review} data-testid="version" aria-current={row.review === review ? "true" : undefined}>
              <th scope="row">
                第 {number} 版 {row.review === newest && <Tag>最新</Tag>}
              </th>
              <td className="version-file">
                <Link to={`/review/${row.review}`} title={row.title}>
                  {row.file}
                </Link>
              </td>
              <td className="quiet">
                {dateTime(row.reviewed_at)}　{by}
              </td>
              <td>
                <CountTags counts={row.counts} />
              </td>
              {versions.length > 1 && (
                <>
                  <td>
                    <Radio
                      aria-label={`第 ${number} 版作为旧的一版`}
                      checked={row.review === before}
                      disabled={row.review === versions.at(-1)?.case.review}
                      onChange={() => onCompare(row.review, later(view, row.review, after))}
                    />
                  </td>
                  <td>
                    <Radio
                      aria-label={`第 ${number} 版作为新的一版`}
                      checked={row.review === after}
                      disabled={number === 1}
                      onChange={() => onCompare(earlier(view, row.review, before), row.review)}
                    />
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The chosen newer one where it is newer than `id`; the next one otherwise. */
function later({ versions }: CaseView, id: number, chosen: number | undefined): number {
  const ids = versions.map((one) => one.case.review);
  const at = ids.indexOf(id);
  return chosen !== undefined && ids.indexOf(chosen) > at ? chosen : (ids[at + 1] ?? id);
}

/** The chosen older one where it is older than `id`; the one before otherwise. */
function earlier({ versions }: CaseView, id: number, chosen: number | undefined): number {
  const ids = versions.map((one) => one.case.review);
  const at = ids.indexOf(id);
  return chosen !== undefined && ids.indexOf(chosen) < at ? chosen : (ids[at - 1] ?? id);
}
