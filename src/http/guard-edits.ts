import type { MiddlewareHandler } from "hono";
import { isSame } from "./guards.js";
import { problem } from "./problems.js";

/**
 * Lets only such requests change anything that another page cannot make through a visitor's browser: the token stands in a header
 * that browsers never send by themselves, and a browser must say that its page is of this server.
 */
export function guardEdits(token: string): MiddlewareHandler {
  return async (context, next) => {
    const { method } = context.req;
    if (method !== "POST" && method !== "DELETE") return next();
    const { origin, site } = {
      origin: context.req.header("origin"),
      site: context.req.header("sec-fetch-site"),
    };
    const own = origin === undefined || sameHost(origin, context.req.header("host") ?? "");
    if (!own || (site !== undefined && site !== "same-origin" && site !== "none")) {
      const message = "only pages of this server may change anything";
      return problem(403, { code: "foreign-origin", message });
    }
    const [scheme = "", given = ""] = (context.req.header("authorization") ?? "").split(" ");
    if (scheme.toLowerCase() !== "bearer" || !isSame(given, token)) {
      const message = "to change anything send the header authorization: Bearer TOKEN";
      return problem(401, { code: "edit-token", message });
    }
    return next();
  };
}

function sameHost(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}
