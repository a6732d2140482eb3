import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { problem } from "./problems.js";

/** Who may ask. */
export interface Access {
  /** Callers must show it, as a bearer token or as the password of basic authentication (for browsers). */
  readonly token?: string | undefined;
  /** Whether the server only listens on this machine. */
  readonly local: boolean;
  /** Origins of web pages that may ask; none by default. */
  readonly origins: readonly string[];
}

const LOCAL_NAMES: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** A page elsewhere that has its name point at this machine must not read the graph through a visitor's browser. */
export function guardHost({ local }: Access): MiddlewareHandler {
  return async (context, next) => {
    const host = (context.req.header("host") ?? "").replace(/:\d+$/, "").toLowerCase();
    if (local && !LOCAL_NAMES.has(host)) {
      const message = `the host "${host}" is not served here; use localhost or 127.0.0.1`;
      return problem(403, { code: "unknown-host", message });
    }
    return next();
  };
}

/** Asks for the token, if there is one. */
export function guardToken({ token }: Access): MiddlewareHandler {
  return async (context, next) => {
    if (token === undefined || isSame(tokenIn(context.req.header("authorization")), token)) return next();
    const answer = problem(401, { code: "token", message: "send the header authorization: Bearer TOKEN" });
    answer.headers.set("www-authenticate", 'Basic realm="maotu", Bearer realm="maotu"');
    return answer;
  };
}

function tokenIn(header = ""): string {
  const [scheme = "", value = ""] = header.split(" ");
  if (scheme.toLowerCase() === "bearer") return value;
  if (scheme.toLowerCase() !== "basic") return "";
  return Buffer.from(value, "base64")
    .toString("utf8")
    .replace(/^[^:]*:/, "");
}

/** Takes the same time for every wrong token. */
export function isSame(given: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
