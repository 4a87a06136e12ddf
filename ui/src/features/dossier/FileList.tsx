// The dossier's files: what each is, how sure that is, and why; a person can say
// otherwise. Files that were not read stand below with their reasons.

import { UndoOutlined } from "@ant-design/icons";
import { Button, Select, Tooltip } from "antd";
import type { DossierFileView, DossierView } from "../../api/types";

interface Props {
  view: DossierView;
  busy: boolean;
  /** Index of the file whose text is shown. */
  current: number | null;
  onShow: (file: number) => void;
  onRole: (file: string, role: string | null) => void;
}

export function FileList({ view, busy, current, onShow, onRole }: Props) {
  const options = view.roles.map((role) => ({ value: role.id, label: role.name }));
  return (
    <section className="dossier-files" aria-label="文件">
      <h2>文件</h2>
      <ul>
        {view.files.map((file, at) => (
          <li key={file.name} className={at === current ? "file current" : "file"} data-testid="dossier-file" data-role={file.role}>
            <button type="button" className="file-name" title={file.name} onClick={() => onShow(at)}>
              {file.name}
            </button>
            <div className="file-role">
              <Select
                size="small"
                showSearch={{ optionFilterProp: "label" }}
                aria-label={`${file.name} 是`}
                value={file.role}
                options={options}
                disabled={busy}
                onChange={(role: string) => onRole(file.name, role)}
              />
              <Sure file={file} />
              {file.given && (
                <Tooltip title="交还程序判断">
                  <Button
                    size="small"
                    type="text"
                    icon={<UndoOutlined aria-hidden="true" />}
                    aria-label="交还程序判断"
                    disabled={busy}
                    onClick={() => onRole(file.name, null)}
                  />
                </Tooltip>
              )}
            </div>
          </li>
        ))}
      </ul>
      {view.unread.length > 0 && (
        <>
          <h2>没有读的文件</h2>
          <ul>
            {view.unread.map((file) => (
              <li key={file.name} className="file" data-testid="dossier-unread" data-code={file.code}>
                <span className="file-name" title={file.name}>
                  {file.name}
                </span>
                <small className="quiet">{file.message}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Sure({ file }: { file: DossierFileView }) {
  const words = file.given ? "人工指定" : `把握 ${file.confidence}%`;
  return (
    <Tooltip title={file.reason}>
      <button type="button" className={file.confidence < 60 ? "sure doubtful" : "sure"} aria-label={`${words}：${file.reason}`}>
        {words}
      </button>
    </Tooltip>
  );
}
