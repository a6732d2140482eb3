// Sets of test articles at their first reading: while the code that read them was written, nobody had seen them or their
// errors. `from` to `to` are numbers in test/golden/tune, `commit` is the code.
export const FIRST_READINGS = [
  { name: "a", from: 61, to: 78, commit: "384e22f" },
  { name: "b", from: 31, to: 58, commit: "8d8a4a4" },
  { name: "c", from: 81, to: 116, commit: "de48f07" },
  { name: "d", from: 117, to: 156, commit: "fd5739a" },
  { name: "e", from: 157, to: 176, commit: "c110148" },
  { name: "f", from: 177, to: 191, commit: "b456367" },
  { name: "g", from: 192, to: 206, commit: "c68604b" },
  { name: "h", from: 207, to: 221, commit: "bf64cc7" },
  { name: "i", from: 222, to: 236, commit: "bf64cc7" },
  { name: "j", from: 237, to: 254, commit: "6b5e9d7" },
  { name: "k", from: 255, to: 272, commit: "6b5e9d7" },
  { name: "l", from: 273, to: 296, commit: "99e6086" },
];
