// A host whose calls ask to sign in where the program says `locked`, and are tried once
// more afterwards. Pages need not know that signing in exists.

import { asFailure } from "../../api/failure";
import type { Host } from "../../api/host";

/** Calls that carry a passphrase say `locked` of themselves: it was wrong too often. */
const OPEN: ReadonlySet<string> = new Set(["signIn", "signOpinion", "changePassphrase", "onProgress", "onDrag"]);

export function guarded(host: Host, signIn: () => Promise<boolean>): Host {
  // Several calls may be refused at once; they wait for the same answer.
  let waiting: Promise<boolean> | null = null;
  const ask = () => {
    waiting ??= signIn().finally(() => {
      waiting = null;
    });
    return waiting;
  };
  return new Proxy(host, {
    get(target, name, receiver) {
      const call: unknown = Reflect.get(target, name, receiver);
      if (typeof call !== "function" || typeof name !== "string" || OPEN.has(name)) return call;
      return async (...asked: unknown[]): Promise<unknown> => {
        try {
          return await Reflect.apply(call, target, asked);
        } catch (thrown) {
          if (asFailure(thrown).code !== "locked" || !(await ask())) throw thrown;
          return Reflect.apply(call, target, asked);
        }
      };
    },
  });
}
