// The four conclusions with their keys, and how each looks.

export interface Outcome {
  code: string;
  name: string;
  key: string;
}

/** In the order of the catalogues. */
export const OUTCOMES: Outcome[] = [
  { code: "keep", name: "继续有效", key: "1" },
  { code: "amend", name: "修改", key: "2" },
  { code: "repeal", name: "废止", key: "3" },
  { code: "lapse", name: "失效", key: "4" },
];

/** The class that gives a conclusion its colour. */
export const tone = (code: string) => `outcome outcome-${code}`;
