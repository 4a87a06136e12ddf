// A page that broke: says so, keeps the rail, and offers the way out.

import { Button } from "antd";
import { useRouteError } from "react-router";
import { asFailure } from "../api/failure";
import { FailureResult } from "../components/FailureResult";

export function Crash() {
  const failure = asFailure(useRouteError());
  return (
    <FailureResult
      failure={failure}
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          重新载入
        </Button>
      }
    />
  );
}
