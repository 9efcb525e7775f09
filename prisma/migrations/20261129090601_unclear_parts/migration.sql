-- A nickname whose parts cannot be recognised has the reason UNCLEAR_PARTS; it was UNTOLD.
UPDATE "NicknameVerdict"
SET finding = replace(finding::text, '"code": "UNTOLD"', '"code": "UNCLEAR_PARTS"')::jsonb
WHERE finding::text LIKE '%"code": "UNTOLD"%';
