// What of all that rests on an instrument rests on one provision.

import type { InstrumentView, RestingDocument, RestingRule } from "../../../api/types";

export function restingOn(view: InstrumentView, key: string): { rules: RestingRule[]; documents: RestingDocument[] } {
  return {
    rules: view.rules.filter((one) => one.key === key),
    documents: view.documents.filter((one) => one.keys.includes(key)),
  };
}
