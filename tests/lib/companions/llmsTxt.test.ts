import { describe, expect, test, vi } from 'vitest';
import { renderLlmsTxt } from '../../../lib/companions/llmsTxt';
import { readMachine } from './readMachine';

describe('renderLlmsTxt(collection)', () => {
  test('lists notes, the papers they are about and pages, and no draft', async () => {
    expect(renderLlmsTxt(await readMachine())).toBe(`# Reading Group

> What we read.

## Notes

- [低秩适配](https://notes.example.org/posts/2024/05/lora-zh/note.md): 2024-05-02 · 一句话。
- [LoRA </script><!-- & more](https://notes.example.org/posts/2024/05/lora/note.md): 2024-05-01 · Low-rank changes beside frozen weights.

## Papers

- [LoRA: Low-Rank Adaptation of Large Language Models](https://arxiv.org/abs/2106.09685): Edward J. Hu, Yelong Shen et al., ICLR, 2022

## Pages

- [About](https://notes.example.org/about/note.md): Who we are.
`);
  });

  test('names paths where the site does not know its own address', async () => {
    const collection = await readMachine();
    vi.stubEnv('NOTES_BASE_PATH', '/repo');
    const text = renderLlmsTxt({ ...collection, site: { ...collection.site, baseUrl: undefined }, notes: [] });
    expect(text).toBe(
      '# Reading Group\n\n> What we read.\n\n## Pages\n\n- [About](/repo/about/note.md): Who we are.\n',
    );
    vi.unstubAllEnvs();
  });
});
