import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundaryOf, readMultipart, type Part, type UploadError } from './multipart.ts';

type Read = (Part & { bytes: Buffer })[];

const read = async (chunks: Iterable<Uint8Array>, boundary: string, maxBytes = 1_000_000): Promise<Read> => {
  const parts: (Part & { chunks: Uint8Array[] })[] = [];
  const body = async function* () {
    yield* chunks;
  };
  await readMultipart(body(), boundary, {
    maxBytes,
    sinkFor: (part) => {
      const made = { ...part, chunks: [] as Uint8Array[] };
      parts.push(made);
      return { write: async (chunk) => made.chunks.push(Uint8Array.from(chunk)) };
    },
  });
  return parts.map(({ chunks: held, ...part }) => ({ ...part, bytes: Buffer.concat(held) }));
};

const encoded = async (form: FormData): Promise<{ bytes: Uint8Array; boundary: string }> => {
  const request = new Request('http://localhost/', { method: 'POST', body: form });
  return { boundary: boundaryOf(request.headers.get('content-type')!)!, bytes: new Uint8Array(await request.arrayBuffer()) };
};
const cut = (bytes: Uint8Array, size: number): Uint8Array[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) => bytes.subarray(i * size, (i + 1) * size));

describe('readMultipart', () => {
  it('gives the parts a browser sends, whatever they hold and however they arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.nat(40),
        fc.constantFrom('规划（草案）.docx', 'a "b".txt', '计划.pdf'),
        async (content, size, name) => {
          const form = new FormData();
          form.append('note', '甲\r\n乙');
          form.append('file', new File([Buffer.concat([Buffer.from('\r\n--'), content, Buffer.from('\r\n-')])], name));
          const { bytes, boundary } = await encoded(form);
          const parts = await read(cut(bytes, size + 1), boundary);
          expect(parts.map(({ field, filename }) => [field, filename])).toEqual([
            ['note', undefined],
            ['file', name],
          ]);
          expect(parts[1]!.bytes.equals(Buffer.concat([Buffer.from('\r\n--'), content, Buffer.from('\r\n-')]))).toBe(true);
        },
      ),
    );
  });

  it('reads an empty file and the name a command line gives', async () => {
    const body = Buffer.from(
      '--b\r\nContent-Disposition: form-data; name="file"; filename="x.txt"; filename*=UTF-8\'\'%E8%A7%84%E5%88%92.txt\r\n\r\n\r\n--b--\r\n',
    );
    expect(await read([body], 'b')).toEqual([{ field: 'file', filename: '规划.txt', bytes: Buffer.alloc(0) }]);
  });

  it.each<[string, string, UploadError['code']]>([
    ['a file over the limit', `--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n${'x'.repeat(2000)}\r\n--b--`, 'too-large'],
    ['a name of 100,000 characters', `--b\r\nContent-Disposition: form-data; name="file"; filename="${'x'.repeat(100_000)}"\r\n\r\nx\r\n--b--`, 'name-long'],
    ['a body that breaks off', '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nxxx', 'malformed'],
    ['a body without its boundary', 'xxx', 'malformed'],
    ['a name that cannot be decoded', '--b\r\nContent-Disposition: form-data; name="file"; filename*=UTF-8\'\'%E8%\r\n\r\nx\r\n--b--', 'malformed'],
  ])('refuses %s', async (_, body, code) => {
    await expect(read(cut(Buffer.from(body), 700), 'b', 1000)).rejects.toMatchObject({ code });
  });
});

describe('boundaryOf', () => {
  it('takes a boundary with and without quotation marks, and nothing else', () => {
    expect(boundaryOf('multipart/form-data; boundary=----x1')).toBe('----x1');
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe('a b');
    expect(boundaryOf('application/json')).toBeUndefined();
    expect(boundaryOf(undefined)).toBeUndefined();
  });
});
