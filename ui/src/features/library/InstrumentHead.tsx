// What an instrument is, how it stands today, and its versions.

import { Alert, Select } from "antd";
import { Link } from "react-router";
import type { InstrumentView } from "../../api/types";
import { instrumentAddress } from "./model/address";
import { versionName } from "./model/version";

interface Props {
  view: InstrumentView;
  onVersion: (version: number) => void;
}

export function InstrumentHead({ view, onVersion }: Props) {
  const { statute, version } = view;
  return (
    <header className="instrument-head">
      <h1>{statute.title}</h1>
      <p className="quiet">{[statute.kind, statute.by, statute.number].filter(Boolean).join("　")}</p>
      <div className="instrument-line">
        <span className={`law-standing law-standing-${statute.status}`}>{statute.says}</span>
        {statute.successor !== null && (
          <span>
            现由<Link to={instrumentAddress(statute.successor)}>《{statute.successor}》</Link>规定
          </span>
        )}
        {statute.versions.length > 0 && (
          <Select
            size="small"
            aria-label="版本"
            value={version}
            popupMatchSelectWidth={false}
            options={statute.versions
              .map((one, value) => ({ value, label: `${versionName(one)}${one.held ? "" : "（没有全文）"}` }))
              .toReversed()}
            onChange={onVersion}
          />
        )}
      </div>
      {statute.provisions.length === 0 && (
        <Alert
          type="info"
          showIcon
          title="法规库没有这个版本的全文"
          description={
            <>
              可以换一个版本，或者在<Link to="/library">法规库</Link>导入它的全文。下面列出档案和规则里所有以它为依据的内容。
            </>
          }
        />
      )}
    </header>
  );
}
