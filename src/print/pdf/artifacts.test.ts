import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markArtifacts } from './artifacts.ts';

await test('text outside every tag becomes an artifact, tagged text stays as it is', () => {
  const tagged = '/NonStruct <</MCID 0 >>BDC\nBT\n<0002> Tj\nET\nEMC';
  assert.equal(
    markArtifacts(`q\nBT\n<0001> Tj\nET\nQ\n${tagged}`),
    `q\n/Artifact <</Type /Pagination>> BDC\nBT\n<0001> Tj\nET\nEMC\nQ\n${tagged}`,
  );
});

await test('a painted path is marked from its start, a clipping path is not', () => {
  assert.equal(
    markArtifacts('0 0 9 9 re\nW* n\n0 0 m\n9 0 l\nS'),
    '0 0 9 9 re\nW* n\n/Artifact BMC\n0 0 m\n9 0 l\nS\nEMC',
  );
});
