// What did not work and what to do about it, in the place of what was asked for.
// The detail for supporters is there, folded away.

import { Button, Result } from "antd";
import type { ReactNode } from "react";
import type { Failure } from "../api/types";

interface Props {
  failure: Failure;
  onRetry?: () => void;
  extra?: ReactNode;
}

export function FailureResult({ failure, onRetry, extra }: Props) {
  return (
    <div data-testid="failure" data-code={failure.code} role="alert">
      <Result
        status="warning"
        title={TITLES[failure.code] ?? "没有完成"}
        subTitle={
          <>
            <p className="failure-message">{failure.message}</p>
            {ADVICE[failure.code] !== undefined && <p>{ADVICE[failure.code]}</p>}
          </>
        }
        extra={
          <>
            {onRetry !== undefined && (
              <Button type="primary" onClick={onRetry}>
                重试
              </Button>
            )}
            {extra}
          </>
        }
      >
        <FailureDetail failure={failure} />
      </Result>
    </div>
  );
}

/** The folded part: code and detail. */
export function FailureDetail({ failure }: { failure: Failure }) {
  return (
    <details className="failure-detail">
      <summary>详情（供技术支持使用）</summary>
      <pre>{`${failure.code}${failure.detail === null ? "" : `\n${failure.detail}`}`}</pre>
    </details>
  );
}

const TITLES: Record<string, string> = {
  damaged: "档案受损",
  "archive-damaged": "档案受损",
  "not-found": "没有找到",
  query: "检索式看不懂",
};

const DAMAGED =
  "原来的文稿不受影响：它们还在各自的文件夹里。请先不要删除数据文件夹，把它整个复制一份，再联系技术支持。";

const ADVICE: Record<string, string> = { damaged: DAMAGED, "archive-damaged": DAMAGED };
