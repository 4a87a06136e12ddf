// What the pages need from the program around them. Another host (a local server, a
// test) can be put under the pages by implementing this; nothing else knows Tauri.

import { createContext, useContext } from "react";
import type {
  DeskView,
  Progress,
  ReviewView,
  SearchRequest,
  SearchView,
  Started,
} from "./types";

/** What a drag of files over the window is doing. */
export type Drag = { kind: "over" } | { kind: "leave" } | { kind: "drop"; paths: string[] };

/** Ends a subscription. */
export type Unsubscribe = () => void;

export interface Host {
  desk(): Promise<DeskView>;
  /** `recognising`: pages that are only pictures are read by recognition. */
  startReview(paths: string[], recognising: boolean): Promise<Started>;
  cancelWork(): Promise<void>;
  openSample(): Promise<number>;
  review(id: number): Promise<ReviewView>;
  /** A page of the reviewed file as it looks, as the address of a picture. */
  pagePicture(review: number, page: number): Promise<string>;
  search(request: SearchRequest): Promise<SearchView>;
  /** Asks the user for files; empty where they think better of it. */
  pickFiles(): Promise<string[]>;
  /** Asks the user for one folder; empty where they think better of it. */
  pickFolder(): Promise<string[]>;
  onProgress(tell: (progress: Progress) => void): Unsubscribe;
  onDrag(tell: (drag: Drag) => void): Unsubscribe;
}

export const HostContext = createContext<Host | null>(null);

/** The host that the pages were started with. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (host === null) throw new Error("HostContext is empty");
  return host;
}
