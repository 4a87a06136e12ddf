// Above the opinion: what was put back from last time, what went wrong, and what has to be
// decided before it can be signed.

import { Alert, Button } from "antd";
import { Link } from "react-router";
import type { CaseView } from "../../api/types";
import { FailureDetail } from "../../components/FailureResult";
import { dateTime } from "../../lib/format";
import type { useWriting } from "./useWriting";

interface Props {
  view: CaseView;
  writing: ReturnType<typeof useWriting>;
}

export function Notices({ view, writing }: Props) {
  const { restored, failure } = writing;
  const newer = restored !== null && restored.base !== (view.opinion?.saved_at ?? null);
  const { undecided } = view.draft;
  return (
    <>
      {failure !== null && (
        <Alert
          type="error"
          showIcon
          title={`没有保存：${failure.message}`}
          description={<FailureDetail failure={failure} />}
        />
      )}
      {restored !== null && (
        <div data-testid="restored">
          <Alert
            type="info"
            showIcon
            title={`已恢复上次没有保存的改动（${localTime(restored.at)}）${newer ? "；此后档案里另存了一稿，请核对" : ""}`}
            action={
              <span className="notice-acts">
                <Button size="small" onClick={writing.dismiss}>
                  继续写
                </Button>
                <Button size="small" danger onClick={writing.discard}>
                  放弃这些改动
                </Button>
              </span>
            }
          />
        </div>
      )}
      {undecided > 0 && (
        <div data-testid="undecided">
          <Alert
            type="warning"
            showIcon
            title={`还有 ${undecided} 条必须修改或者应当修改的问题没有处理，处理完才能签署`}
            action={
              <Link to={`/review/${view.review}?show=waiting`}>
                <Button size="small">去处理</Button>
              </Link>
            }
          />
        </div>
      )}
    </>
  );
}

const two = (value: number) => String(value).padStart(2, "0");

/** A moment as ISO in UTC, said in local time. */
function localTime(iso: string): string {
  const at = new Date(iso);
  const date = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return dateTime(`${date}T${two(at.getHours())}:${two(at.getMinutes())}`);
}
