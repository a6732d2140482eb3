import { afterEach, beforeEach, expect, vi } from "vitest";

// The library prints nothing: a console call while a test runs is a failure, not noise.
const methods = ["log", "info", "warn", "error", "debug"] as const;

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method);
});

afterEach(() => {
  for (const method of methods) {
    const calls = vi.mocked(console[method]).mock.calls;
    expect(calls, `console.${method} was called by the library`).toEqual([]);
  }
  vi.restoreAllMocks();
});
