import { describe, expect, test } from 'vitest';
import { formatPaperId, parsePaperId } from '../../../lib/services/PaperId';

describe('parsePaperId(given)', () => {
  test.each([
    ['2309.15807', 'arXiv:2309.15807'],
    [' 2309.15807v2 ', 'arXiv:2309.15807v2'],
    ['arXiv:2309.15807', 'arXiv:2309.15807'],
    ['arxiv:2309.15807v12 [cs.CV]', 'arXiv:2309.15807v12'],
    ['hep-th/9901001', 'arXiv:hep-th/9901001'],
    ['cs/0112017v1', 'arXiv:cs/0112017v1'],
    ['math.GT/0309136', 'arXiv:math/0309136'],
    ['https://arxiv.org/abs/2309.15807v1', 'arXiv:2309.15807v1'],
    ['http://arxiv.org/pdf/2309.15807.pdf', 'arXiv:2309.15807'],
    ['https://arxiv.org/pdf/2309.15807v3#page=2', 'arXiv:2309.15807v3'],
    ['arxiv.org/html/2309.15807v2', 'arXiv:2309.15807v2'],
    ['https://arxiv.org/abs/hep-th/9901001v3', 'arXiv:hep-th/9901001v3'],
    ['https://www.alphaxiv.org/abs/2309.15807', 'arXiv:2309.15807'],
    ['https://huggingface.co/papers/2309.15807', 'arXiv:2309.15807'],
    ['https://www.semanticscholar.org/arxiv/2309.15807', 'arXiv:2309.15807'],
    ['https://api.semanticscholar.org/arXiv:2309.15807', 'arXiv:2309.15807'],
    ['https://doi.org/10.48550/arXiv.2309.15807', 'arXiv:2309.15807'],
    ['10.1109/CVPR52733.2024.00001.', 'doi:10.1109/cvpr52733.2024.00001'],
    ['DOI: 10.1038/nature14539', 'doi:10.1038/nature14539'],
    ['https://dx.doi.org/10.1016/S0140-6736(05)17709-5', 'doi:10.1016/s0140-6736(05)17709-5'],
    ['https://doi.org/10.1002/%28SICI%291%3C2%3A%3AAID%3E3.0.CO%3B2-O', 'doi:10.1002/(sici)1<2::aid>3.0.co;2-o'],
    ['doi:10.1000/xyz).', 'doi:10.1000/xyz'],
    ['https://dl.acm.org/doi/pdf/10.1145/3592433', 'doi:10.1145/3592433'],
    ['https://openreview.net/forum?id=B1xsqj09Fm&noteId=a', 'https://openreview.net/forum?id=B1xsqj09Fm'],
    ['https://openreview.net/pdf?id=B1xsqj09Fm', 'https://openreview.net/forum?id=B1xsqj09Fm'],
    ['https://aclanthology.org/2023.acl-long.1/', 'https://aclanthology.org/2023.acl-long.1/'],
    ['https://aclanthology.org/P18-1001.pdf', 'https://aclanthology.org/P18-1001/'],
    ['https://www.aclweb.org/anthology/P18-1001', 'https://aclanthology.org/P18-1001/'],
    ['Attention  is all you need', '“Attention is all you need”'],
    ['扩散模型', '“扩散模型”'],
  ])('reads %j as %s', (given, expected) => {
    const id = parsePaperId(given);
    expect(id && formatPaperId(id)).toBe(expected);
  });

  test.each(['', '   ', '123', 'arxiv:foo', 'doi:10.x', 'https://example.org/paper', 'file:///etc/passwd'])(
    'reads nothing from %j, which is no title either',
    (given) => {
      expect(parsePaperId(given)).toBeUndefined();
    },
  );
});
