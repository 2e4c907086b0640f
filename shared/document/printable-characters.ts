import { isBlank } from '../lib/is-blank.ts'

/**
 * The characters that the fonts of the printed page draw (electron/core/pdf/fonts.ts), as ranges of code points. The window
 * has not got the fonts; a test holds the list to them.
 */
const DRAWN = `
20-7e a0-377 37a-37f 384-38a 38c 38e-3a1 3a3-52f 531-556 559-55f 561-587 589-58a 591-5c7 5d0-5ea 5f0-5f4 606-607
609-60a 60c-60d 610-612 615 61b 61f 621-63a 63d 640-658 65a-65b 660-671 674 679-6c3 6c6-6d0 6d2-6d5 6dc 6de 6e9
6f0-6f9 762-763 7c0-7e7 7eb-7f5 7f8-7fa 900-952 955-983 985-98c 98f-990 993-9a8 9aa-9b0 9b2 9b6-9b9 9bc-9c4 9c7-9c8
9cb-9ce 9d7 9dc-9dd 9df-9e3 9e6-9fe a01-a03 a05-a0a a0f-a10 a13-a28 a2a-a30 a32-a33 a35-a36 a38-a39 a3c a3e-a42
a47-a48 a4b-a4d a51 a59-a5c a5e a66-a76 a81-a83 a85-a8d a8f-a91 a93-aa8 aaa-ab0 ab2-ab3 ab5-ab9 abc-ac5 ac7-ac9
acb-acd ad0 ae0-ae3 ae6-af1 af9-aff b82-b83 b85-b8a b8e-b90 b92-b95 b99-b9a b9c b9e-b9f ba3-ba4 ba8-baa bae-bb9
bbe-bc2 bc6-bc8 bca-bcd bd0 bd7 be6-bfa c00-c0c c0e-c10 c12-c28 c2a-c39 c3c-c44 c46-c48 c4a-c4d c55-c56 c58-c5a c5d
c60-c63 c66-c6f c77-c8c c8e-c90 c92-ca8 caa-cb3 cb5-cb9 cbc-cc4 cc6-cc8 cca-ccd cd5-cd6 cdd-cde ce0-ce3 ce6-cef
cf1-cf3 d00-d0c d0e-d10 d12-d44 d46-d48 d4a-d4f d54-d63 d66-d7f d81-d83 d85-d96 d9a-db1 db3-dbb dbd dc0-dc6 dca
dcf-dd4 dd6 dd8-ddf de6-def df2-df4 e01-e3a e3f-e5b e81-e82 e84 e87-e88 e8a e8d e94-e97 e99-e9f ea1-ea3 ea5 ea7
eaa-eab ead-eb9 ebb-ebd ec0-ec4 ec6 ec8-ecd ed0-ed9 edc-edd 10a0-10c5 10d0-10fc 1200-1248 124a-124d 1250-1256 1258
125a-125d 1260-1288 128a-128d 1290-12b0 12b2-12b5 12b8-12be 12c0 12c2-12c5 12c8-12d6 12d8-1310 1312-1315 1318-135a
135d-137c 1380-1399 1401-1407 1409-141b 141d-1435 1437-144a 144c-1452 1454-14bd 14c0-14ea 14ec-1507 1510-153e
1540-1550 1552-156a 1574-1585 158a-1596 15a0-15af 15de 15e1 1646-1647 166e-1676 1680-169c 1ab0-1abe 1c80-1c88
1cd0-1cf9 1d00-1df5 1dfb-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d 1f80-1fb4 1fb6-1fc4
1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2000-2064 2066-2071 2074-208e 2090-209c 20a0-20be 20d0-20d1
20d6-20d7 20db-20dc 20e1 20f0 2100-2185 2189 2190-2311 2318-2319 231c-2321 2324-2328 232b-232c 2373-2375 237a 237d
2387 2394 239b-23ae 23ce-23cf 23e3 23e5 23e8 2422-2423 2460-2469 2500-269c 269e-26b8 26c0-26c3 26e2 2701-2704
2706-2709 270c-2727 2729-274b 274d 274f-2752 2756 2758-275e 2761-2794 2798-27af 27b1-27be 27c5-27c6 27e0 27e6-27eb
27f0-28ff 2906-2907 290a-290b 2940-2941 2983-2984 29ce-29d5 29eb 29fa-29fb 2a00-2a02 2a0c-2a1c 2a2f 2a6a-2a6b
2a7d-2aa0 2aae-2aba 2af9-2afa 2b00-2b1a 2b1f-2b24 2b53-2b54 2c60-2c7f 2d00-2d25 2d30-2d65 2d6f 2d80-2d96 2da0-2da6
2da8-2dae 2db0-2db6 2db8-2dbe 2dc0-2dc6 2dc8-2dce 2dd0-2dd6 2dd8-2dde 2de0-2e42 2e80-2e99 2e9b-2ef3 2f00-2fd5
2ff0-2ffb 3000-303f 3041-3096 3099-30ff 3105-312d 3131-3163 3165-318e 3190-31ba 31c0-31e3 31f0-321e 3220-32fe
3300-332b 332d-4db5 4dc0-9fd0 a4d0-a4ff a640-a69f a708-a7ae a7b0-a7b7 a7f7-a7ff a830-a839 a8e0-a8ff ab01-ab06
ab09-ab0e ab11-ab16 ab20-ab26 ab28-ab2e ab30-ab65 ef00-ef19 f000-f003 f005 f00a-f00e f400-f426 f428-f441 f6c5
f900-f903 f905-f906 f90b-f90c f918 f921 f92d f92f f931-f935 f937-f93a f943 f947-f948 f94a f94e f952-f953 f95e
f962-f967 f96e f972 f974 f97a-f97b f97e-f980 f984-f985 f98a-f98c f98e f993 f995 f998 f9ae f9b3 f9b7 f9bb f9bd-f9be
f9c0 f9c5-f9c6 f9d0 f9d8-f9d9 f9de-f9e0 f9e2-f9e4 f9e9 f9f4-f9f5 f9fa f9fd fa02 fa05-fa08 fa0a fa0c-fa0d fa49
fa5d-fa5e fb00-fb06 fb13-fb17 fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fba3 fba5 fba7-fbb1 fbbf-fbc0
fbd3-fbdc fbde-fbdf fbe2-fbe9 fbfc-fbff fd3e-fd3f fdf2 fdfc fe00-fe0f fe20-fe2f fe70-fe74 fe76-fefc feff ff01-ffbe
ffc2-ffc7 ffca-ffcf ffd2-ffd7 ffda-ffdc ffe0-ffe6 ffe8-ffee fff9-fffd 10300-1031e 10320-10323 111e1-111f4 11301
11303 1133b-1133c 11b00-11b09 1d300-1d356 1d538-1d539 1d53b-1d53e 1d540-1d544 1d546 1d54a-1d550 1d552-1d56b
1d5a0-1d5d3 1d7d8-1d7eb 1e7e0-1e7e6 1e7e8-1e7eb 1e7ed-1e7ee 1e7f0-1e7fe 1ee00-1ee03 1ee05-1ee1f 1ee21-1ee22 1ee24
1ee27 1ee29-1ee32 1ee34-1ee37 1ee39 1ee3b 1ee61-1ee62 1ee64 1ee67-1ee6a 1ee6c-1ee72 1ee74-1ee77 1ee79-1ee7c 1ee7e
1f030-1f093 1f0a0-1f0ae 1f0b1-1f0be 1f0c1-1f0cf 1f0d1-1f0df 1f311-1f318 1f42d-1f42e 1f431 1f435 1f600-1f623
1f625-1f62b 1f62d-1f640 1f643`

const ranges = DRAWN.trim()
  .replaceAll('\n', ' ')
  .split(' ')
  .map((range) => range.split('-').map((point) => Number.parseInt(point, 16)))

const isDrawn = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0
  return ranges.some(([first = 0, last = first]) => first <= point && point <= last)
}

/** Said where a copy is drawn or saved; null where every character prints. */
export const undrawableInWords = (characters: readonly string[]): string | null =>
  characters.length === 0
    ? null
    : `These characters cannot be printed: ${characters.join(' ')}. Each prints as a mark.`

/** The characters of the text that no font of the printed page draws, each once. */
export const unprintableIn = (text: string): string[] =>
  [...new Set(text.normalize('NFC'))].filter((character) => !isBlank(character) && !isDrawn(character))
