// Verifies 卷宗包 (.whz) without the program: node verify_bundle.mjs FILE|FOLDER
// SM3 is GB/T 32905, SM2 is GB/T 32918; the zip's directory is read by hand.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createHash } from "node:crypto";
import { inflateRawSync } from "node:zlib";
import { join } from "node:path";

const rotl = (x, n) => (n %= 32, ((x << n) | (x >>> (32 - n))) >>> 0);
function sm3(bytes) {
  const padded = Buffer.alloc((((bytes.length + 8) >> 6) + 1) * 64);
  bytes.copy(padded);
  padded[bytes.length] = 0x80;
  padded.writeBigUInt64BE(BigInt(bytes.length) * 8n, padded.length - 8);
  let v = [0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e];
  const p1 = (x) => x ^ rotl(x, 15) ^ rotl(x, 23);
  for (let at = 0; at < padded.length; at += 64) {
    const w = Array.from({ length: 16 }, (_, i) => padded.readUInt32BE(at + i * 4));
    for (let i = 16; i < 68; i++)
      w[i] = (p1(w[i - 16] ^ w[i - 9] ^ rotl(w[i - 3], 15)) ^ rotl(w[i - 13], 7) ^ w[i - 6]) >>> 0;
    let [a, b, c, d, e, f, g, h] = v;
    for (let i = 0; i < 64; i++) {
      const s1 = rotl((rotl(a, 12) + e + rotl(i < 16 ? 0x79cc4519 : 0x7a879d8a, i)) >>> 0, 7);
      const s2 = (s1 ^ rotl(a, 12)) >>> 0;
      const ff = i < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
      const gg = i < 16 ? e ^ f ^ g : (e & f) | (~e & g);
      const t1 = (ff + d + s2 + (w[i] ^ w[i + 4])) >>> 0, t2 = (gg + h + s1 + w[i]) >>> 0;
      [d, c, b, a] = [c, rotl(b, 9), a, t1];
      [h, g, f, e] = [g, rotl(f, 19), e, (t2 ^ rotl(t2, 9) ^ rotl(t2, 17)) >>> 0];
    }
    v = [a, b, c, d, e, f, g, h].map((x, i) => (x ^ v[i]) >>> 0);
  }
  return v.map((x) => x.toString(16).padStart(8, "0")).join("");
}

const P = 2n ** 256n - 2n ** 224n - 2n ** 96n + 2n ** 64n - 1n;
const A = P - 3n, B = BigInt("0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93");
const N = BigInt("0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123");
const G = [BigInt("0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7"),
           BigInt("0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0")];
const mod = (x, m) => ((x % m) + m) % m;
function inverse(x, m) {
  let [a, b, u, v] = [mod(x, m), m, 1n, 0n];
  while (a > 1n) [a, b, u, v] = [mod(b, a), a, v - (b / a) * u, u];
  return mod(u, m);
}
function add(p, q) {
  if (p === null || q === null) return p ?? q;
  if (p[0] === q[0] && mod(p[1] + q[1], P) === 0n) return null;
  const slope = p[0] === q[0] ? (3n * p[0] * p[0] + A) * inverse(2n * p[1], P) : (q[1] - p[1]) * inverse(q[0] - p[0], P);
  const x = mod(slope * slope - p[0] - q[0], P);
  return [x, mod(slope * (p[0] - x) - p[1], P)];
}
function times(k, p) {
  let sum = null;
  for (; k > 0n; k >>= 1n, p = add(p, p)) if (k & 1n) sum = add(sum, p);
  return sum;
}
const hex = (n) => n.toString(16).padStart(64, "0");
function signed(key, message, signature) {
  if (!/^04[0-9a-f]{128}$/.test(key) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  const point = [BigInt("0x" + key.slice(2, 66)), BigInt("0x" + key.slice(66))];
  const [r, s] = [BigInt("0x" + signature.slice(0, 64)), BigInt("0x" + signature.slice(64))];
  const id = Buffer.from("1234567812345678");
  const za = sm3(Buffer.concat([Buffer.from([0, id.length * 8]), id, Buffer.from([A, B, ...G, ...point].map(hex).join(""), "hex")]));
  const e = BigInt("0x" + sm3(Buffer.concat([Buffer.from(za, "hex"), message])));
  const sum = add(times(s, G), times(mod(r + s, N), point));
  return sum !== null && r > 0n && s > 0n && mod(e + sum[0], N) === r;
}

function unzip(zip) {
  const files = new Map(), end = zip.lastIndexOf(Buffer.from("PK\x05\x06"));
  for (let at = zip.readUInt32LE(end + 16), left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, name, extra, remark] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20), ...[28, 30, 32].map((o) => zip.readUInt16LE(at + o))];
    const local = zip.readUInt32LE(at + 42), start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    files.set(zip.toString("utf8", at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + remark;
  }
  return files;
}
const must = (so, what) => { if (!so) throw new Error(what); };
function verify(path) {
  const files = unzip(readFileSync(path)), text = (name) => files.get(name)?.toString("utf8") ?? "";
  must(text("manifest.sm3") === sm3(files.get("manifest.json") ?? Buffer.alloc(0)), "manifest.json");
  const listed = JSON.parse(text("manifest.json"));
  for (const { path, size, sm3: digest } of listed) must(files.get(path)?.length === size && sm3(files.get(path)) === digest, path);
  must(files.size === listed.length + 2, "多出的文件");
  let last = null;
  for (const line of text("events.jsonl").split("\n").filter(Boolean)) {
    const event = JSON.parse(line);
    const own = [event.previous, event.seq, event.at, event.kind, event.payload].join("\n");
    must(event.hash === sm3(Buffer.from(own)), `第${event.seq}条记录`);
    must(last === null || (event.previous === last.hash && event.seq === last.seq + 1), `第${event.seq}条记录的衔接`);
    last = event;
  }
  const signers = [];
  for (const name of [...files.keys()].filter((name) => /^signed\/\d+\/statement\.json$/.test(name))) {
    const folder = name.slice(0, -"statement.json".length), statement = JSON.parse(text(name));
    must(signed(text(folder + "public_key.hex"), files.get(name), text(folder + "signature.hex")), `${name}的签名`);
    must(statement.signer.public_key === text(folder + "public_key.hex"), `${name}的公钥`);
    for (const [field, file] of [["text", "text.txt"], ["findings", "findings.json"], ["dispositions", "dispositions.json"], ["own", "own.json"], ["opinion", "opinion.txt"]])
      must(statement[field] === sm3(files.get(folder + file)), folder + file);
    must(statement.dossier === undefined || statement.dossier === sm3(files.get(folder + "dossier.json") ?? Buffer.alloc(0)), folder + "dossier.json");
    const original = [...files.keys()].find((name) => name.startsWith(folder.replace("signed", "files")));
    must(createHash("sha256").update(files.get(original)).digest("hex") === statement.made_with.document, original);
    signers.push(`${statement.signer.name}（${statement.at}，${statement.conclusion}）`);
  }
  return signers;
}
const path = process.argv[2];
const paths = statSync(path).isDirectory() ? readdirSync(path).filter((name) => name.endsWith(".whz")).map((name) => join(path, name)) : [path];
for (const one of paths) {
  try {
    console.log(`${one}：相符。签署：${verify(one).join("、") || "无"}`);
  } catch (error) {
    console.log(`${one}：不符（${error.message}）`);
    process.exitCode = 1;
  }
}
