// The packs in the order in which they count; choosing one lists only its rules.

import type { RulePackView } from "../../api/types";

interface Props {
  packs: RulePackView[];
  chosen: string;
  onChoose: (pack: string) => void;
}

export function Packs({ packs, chosen, onChoose }: Props) {
  return (
    <ul className="packs" aria-label="规则包，下面的层级可以补充或者停用上面的规则">
      {packs.map((pack) => (
        <li key={pack.id}>
          <button
            type="button"
            className="pack"
            aria-pressed={pack.id === chosen}
            onClick={() => onChoose(pack.id === chosen ? "" : pack.id)}
          >
            <small className="pack-layer">{pack.layer}</small>
            <strong>{pack.title}</strong>
            <small className="quiet">
              {pack.rules} 条{pack.version !== "" && `，版本 ${pack.version}`}
            </small>
          </button>
        </li>
      ))}
    </ul>
  );
}
