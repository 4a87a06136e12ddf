// What did not work and what to do about it, in the place of what was asked for.
// The detail for supporters is there, folded away.

import { Button, Result } from "antd";
import type { ReactNode } from "react";
import type { Failure } from "../api/types";
import { DamagedArchive } from "./keeping/DamagedArchive";

interface Props {
  failure: Failure;
  onRetry?: () => void;
  extra?: ReactNode;
}

export function FailureResult({ failure, onRetry, extra }: Props) {
  if (failure.code === "archive-damaged") return <DamagedArchive failure={failure} onRetry={onRetry} />;
  return (
    <div data-testid="failure" data-code={failure.code} role="alert">
      <Result
        status="warning"
        title={TITLES[failure.code] ?? "没有完成"}
        subTitle={<p className="failure-message">{failure.message}</p>}
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
  "archive-newer": "需要更新的版本",
  "not-found": "没有找到",
  query: "检索式看不懂",
};
