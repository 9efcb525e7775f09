-- What a member was called here before: known when transcripts are redacted, shown to organisers and the member.
ALTER TYPE "NameKind" ADD VALUE 'DISPLAY_NAME';
