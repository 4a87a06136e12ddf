// Who works here. Holds the people and who is signed in, asks to sign in where a call
// needs it, and asks for a name where the office has no people yet.

import { createContext, useCallback, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import { HostContext, useHost } from "../../api/host";
import type { PeopleView, PersonView } from "../../api/types";
import { person, rememberPerson } from "../../lib/person";
import { guarded } from "./guarded";
import { NameDialog } from "./NameDialog";
import { SignInDialog } from "./SignInDialog";

interface Identity {
  people: readonly PersonView[];
  /** Who is signed in. */
  who: PersonView | null;
  idleMinutes: number;
  /** Takes over what a call on people answered. */
  told: (view: PeopleView) => void;
  /** Asks to sign in; true where somebody did. */
  signIn: () => Promise<boolean>;
  signOut: () => Promise<void>;
  /** The name under which an act is kept, asked for where nobody is known; null where they think better of it. */
  acting: () => Promise<string | null>;
}

const IdentityContext = createContext<Identity | null>(null);

export function useIdentity(): Identity {
  const identity = useContext(IdentityContext);
  if (identity === null) throw new Error("IdentityContext is empty");
  return identity;
}

const NOBODY: PeopleView = { people: [], signed_in: null, idle_minutes: 0 };
/** How often it is looked whether the program has signed somebody out. */
const LOOK = 60_000;

type Asked = { what: "sign-in"; answer: (done: boolean) => void } | { what: "name"; answer: (name: string | null) => void };

export function IdentityProvider({ children }: { children: ReactNode }) {
  const host = useHost();
  const [view, setView] = useState(NOBODY);
  const [asked, setAsked] = useState<Asked | null>(null);

  // Without people there is nothing to show; the page that needs them says what is wrong.
  const look = useCallback(() => void host.people().then(setView, () => undefined), [host]);
  useEffect(look, [look]);
  const someone = view.signed_in !== null;
  useEffect(() => {
    if (!someone) return;
    const clock = setInterval(look, LOOK);
    return () => clearInterval(clock);
  }, [someone, look]);

  const signIn = useCallback(async () => {
    look();
    const done = await new Promise<boolean>((answer) => setAsked({ what: "sign-in", answer }));
    setAsked(null);
    return done;
  }, [look]);
  const locked = useMemo(() => guarded(host, signIn), [host, signIn]);

  const { people, signed_in, idle_minutes } = view;
  const identity = useMemo<Identity>(() => {
    const who = people.find((one) => one.id === signed_in) ?? null;
    return {
      people,
      who,
      idleMinutes: idle_minutes,
      told: setView,
      signIn,
      signOut: async () => setView(await host.signOut()),
      acting: async () => {
        if (people.length > 0) return who?.name ?? "";
        const known = person();
        if (known !== "") return known;
        const name = await new Promise<string | null>((answer) => setAsked({ what: "name", answer }));
        setAsked(null);
        if (name !== null) rememberPerson(name);
        return name;
      },
    };
  }, [people, signed_in, idle_minutes, host, signIn]);

  return (
    <HostContext value={locked}>
      <IdentityContext value={identity}>
        {children}
        {asked?.what === "sign-in" && (
          <SignInDialog
            people={people}
            onSignIn={async (id, passphrase) => {
              const next = await host.signIn(id, passphrase);
              setView(next);
              rememberPerson(next.people.find((one) => one.id === id)?.name ?? "");
              asked.answer(true);
            }}
            onClose={() => asked.answer(false)}
          />
        )}
        {asked?.what === "name" && <NameDialog onAnswer={asked.answer} />}
      </IdentityContext>
    </HostContext>
  );
}
