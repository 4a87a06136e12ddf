// The five things the findings depend on; with the same five they come out the same.

import type { MadeWith } from "../../../api/types";
import { day as written } from "../../../lib/format";

export function MadeWithPanel({ day, madeWith }: { day: string; madeWith: MadeWith }) {
  const { version, sha256, packs, library, profile } = madeWith;
  return (
    <section className="made-with" data-testid="made-with" aria-label="审查依据">
      <p className="quiet">
        问题只取决于下面五项；五项相同，结果必然相同。由文衡 {version} 得出。
      </p>
      <dl>
        <dt>文件</dt>
        <dd>
          <code>{sha256}</code>
        </dd>
        <dt>规则包</dt>
        <dd>
          {packs.map((pack) => (
            <div key={pack.id}>
              {pack.id} {pack.version} <code>{pack.sha256}</code>
            </div>
          ))}
        </dd>
        <dt>法规库</dt>
        <dd>
          <code>{library}</code>
        </dd>
        <dt>单位信息</dt>
        <dd>
          <code>{profile}</code>
        </dd>
        <dt>审查日</dt>
        <dd>{written(day)}</dd>
      </dl>
    </section>
  );
}
