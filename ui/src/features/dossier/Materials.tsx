// The papers that the regimes ask for, and which of them are there.

import type { MaterialView } from "../../api/types";
import { StateShape } from "../../components/steps/StateShape";

export function Materials({ materials }: { materials: readonly MaterialView[] }) {
  if (materials.length === 0) return <p className="quiet">这份文稿适用的程序没有列明材料。</p>;
  return (
    <table className="materials" data-testid="materials">
      <thead>
        <tr>
          <th>材料</th>
          <th>情况</th>
          <th>文件</th>
          <th>依据</th>
        </tr>
      </thead>
      <tbody>
        {materials.map((material) => {
          const state = material.files.length > 0 ? "proved" : material.required ? "missing" : "unclear";
          return (
            <tr key={material.name} className={`state-${state}`}>
              <th scope="row">{material.name}</th>
              <td className="point-state">
                <StateShape state={state} />
                {{ proved: "有", missing: "缺少", unclear: "视情况提供" }[state]}
              </td>
              <td>
                {material.files.map((file) => (
                  <div key={file}>{file}</div>
                ))}
              </td>
              <td className="quiet">{material.basis.map((one) => one.text).join("、")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
