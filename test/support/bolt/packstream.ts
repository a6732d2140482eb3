// PackStream, the encoding of Bolt, as far as a stand-in for Neo4j needs it:
// https://neo4j.com/docs/bolt/current/packstream/. Integers and floats stay apart, because Neo4j keeps them apart.

/** A number that came as a float; one that came as an integer is a plain number. */
export class Float {
  constructor(readonly value: number) {}
}

export type Packed = null | boolean | number | string | Float | readonly Packed[] | PackedMap;
export interface PackedMap {
  readonly [name: string]: Packed;
}

/** A message: a structure with a signature. */
export interface Message {
  readonly signature: number;
  readonly fields: readonly Packed[];
}

export function decodeMessage(bytes: Buffer): Message {
  const reader = new Reader(bytes);
  const count = reader.uint(1) & 0x0f;
  const signature = reader.uint(1);
  return { signature, fields: Array.from({ length: count }, () => reader.value()) };
}

/** Only with maps of short texts and of integers, which is all that a server has to say here. */
export function encodeMessage({ signature, fields }: Message): Buffer {
  return Buffer.concat([Buffer.from([0xb0 | fields.length, signature]), ...fields.map(encode)]);
}

function encode(value: Packed): Buffer {
  if (typeof value === "boolean") return Buffer.from([value ? 0xc3 : 0xc2]);
  if (typeof value === "number") {
    const bytes = Buffer.from([0xca, 0, 0, 0, 0]);
    bytes.writeInt32BE(value, 1);
    return bytes;
  }
  if (typeof value === "string") {
    const text = Buffer.from(value);
    return Buffer.concat([Buffer.from([0xd1, text.length >> 8, text.length & 0xff]), text]);
  }
  if (Array.isArray(value)) return Buffer.concat([Buffer.from([0xd4, value.length]), ...value.map(encode)]);
  if (value === null || value instanceof Float) throw new TypeError("the stand-in never says this");
  const entries = Object.entries(value);
  return Buffer.concat([Buffer.from([0xd8, entries.length]), ...entries.flat().map((item) => encode(item))]);
}

class Reader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  uint(size: number): number {
    this.at += size;
    return this.bytes.readUIntBE(this.at - size, size);
  }

  private int(size: 1 | 2 | 4): number {
    this.at += size;
    return this.bytes.readIntBE(this.at - size, size);
  }

  value(): Packed {
    const marker = this.uint(1);
    const [high, low] = [marker & 0xf0, marker & 0x0f];
    if (marker < 0x80) return marker;
    if (marker >= 0xf0) return marker - 0x100;
    if (high === 0x80) return this.text(low);
    if (high === 0x90) return this.list(low);
    if (high === 0xa0) return this.map(low);
    return this.marked(marker);
  }

  private marked(marker: number): Packed {
    if (marker === 0xc0) return null;
    if (marker === 0xc2 || marker === 0xc3) return marker === 0xc3;
    if (marker === 0xc1) {
      this.at += 8;
      return new Float(this.bytes.readDoubleBE(this.at - 8));
    }
    if (marker === 0xcb) {
      this.at += 8;
      return Number(this.bytes.readBigInt64BE(this.at - 8));
    }
    const size = 1 << (marker & 3);
    if (marker >= 0xc8 && marker <= 0xca) return this.int(size as 1 | 2 | 4);
    if (marker >= 0xd0 && marker <= 0xd2) return this.text(this.uint(size));
    if (marker >= 0xd4 && marker <= 0xd6) return this.list(this.uint(size));
    if (marker >= 0xd8 && marker <= 0xda) return this.map(this.uint(size));
    throw new TypeError(`PackStream: marker ${marker.toString(16)} is not expected`);
  }

  private text(length: number): string {
    this.at += length;
    return this.bytes.toString("utf8", this.at - length, this.at);
  }

  private list(length: number): Packed[] {
    return Array.from({ length }, () => this.value());
  }

  private map(length: number): PackedMap {
    const entries = Array.from({ length }, () => [this.value() as string, this.value()] as const);
    return Object.fromEntries(entries);
  }
}
