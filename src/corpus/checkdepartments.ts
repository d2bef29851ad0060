import type { Issue } from '../law/issue.js';
import type { Contents } from './contents.js';
import { settingsSchema } from './schemas.js';
import { place } from './sidefiles.js';
import { readYaml } from './yamlfile.js';

/** Platforms that departments are on and nobody is given anything on: likely mistyped. Of a corpus without errors. */
export function strangePlatforms({ single }: Contents): Issue[] {
  const file = single.get('settings.yaml');
  const read = file === undefined ? undefined : readYaml(file, settingsSchema).value;
  const { access, departments } = read?.value ?? {};
  const known = new Set(Object.values(access ?? {}).flatMap((rules) => rules.map(({ platform }) => platform)));
  if (known.size === 0) return [];
  return (departments ?? []).flatMap(({ members }, index) =>
    members.flatMap(({ platform }, nth): Issue[] =>
      known.has(platform)
        ? []
        : [
            {
              ...place(read, ['departments', index, 'members', nth, 'platform']),
              severity: 'warning',
              file: 'settings.yaml',
              defect: 'platform-unknown',
              problem: `platform「${platform}」は、access のどこにもありません。`,
              remedy: `書き間違いでなければ、access にも「${platform}」の人がどの範囲に入るかを書いてください。access にあるもの: ${[...known].join('、')}`,
            },
          ],
    ),
  );
}
