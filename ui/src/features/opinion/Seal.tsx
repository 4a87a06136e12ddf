// A signature: who, with which key, when, over what, and whether it still holds.

import { CheckCircleOutlined, CloseCircleOutlined } from "@ant-design/icons";
import type { SignatureView } from "../../api/types";
import { dateTime } from "../../lib/format";

interface Props {
  signature: SignatureView;
  /** The opinion was opened again after it. */
  earlier?: boolean;
}

export function Seal({ signature, earlier = false }: Props) {
  const { name, fingerprint, at, conclusion_name, digest, holds } = signature;
  return (
    <section className={`seal${holds ? "" : " seal-broken"}`} aria-label="签署情况" data-testid="seal" data-holds={holds}>
      <header>
        <span className="seal-stamp" aria-hidden="true">
          {holds ? "已签署" : "不符"}
        </span>
        <h2>{earlier ? "上一次签署" : "签署情况"}</h2>
      </header>
      {earlier && <p className="quiet">这次签署以后重新送审，下面写的要另行签署。</p>}
      <dl>
        <dt>签署人</dt>
        <dd>{name}</dd>
        <dt>结论</dt>
        <dd>{conclusion_name}</dd>
        <dt>时间</dt>
        <dd>{dateTime(at)}</dd>
        <dt>密钥指纹</dt>
        <dd>
          <code>{fingerprint}</code>
        </dd>
        <dt>SM3 摘要</dt>
        <dd>
          <code>{digest}</code>
        </dd>
      </dl>
      {holds ? (
        <p className="seal-holds">
          <CheckCircleOutlined aria-hidden="true" /> 签名有效，内容与签署时一致
        </p>
      ) : (
        <p className="seal-fails">
          <CloseCircleOutlined aria-hidden="true" /> 签名核验不通过，不要据此出具文件
        </p>
      )}
    </section>
  );
}
