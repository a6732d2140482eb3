import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { makeApp, type Service } from "./app.js";

export interface ServeOptions extends Service {
  readonly host: string;
  readonly port: number;
}

/** A server that listens. */
export interface Serving {
  readonly url: string;
  /** Stops listening, and ends what is still open. */
  close(): Promise<void>;
}

/** Whether an address is reached from this machine only. */
export function isLocal(host: string): boolean {
  return host === "localhost" || host === "::1" || /^127\./.test(host);
}

/** Starts to listen. Rejects with the system's error, such as EADDRINUSE. */
export function startServer({ host, port, ...service }: ServeOptions): Promise<Serving> {
  const { fetch } = makeApp(service);
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch, hostname: host, port }, (info: AddressInfo) => {
      const name = host.includes(":") ? `[${host}]` : host;
      resolve({ url: `http://${name}:${info.port}`, close: () => closeServer(server) });
    });
    server.once("error", reject);
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}
