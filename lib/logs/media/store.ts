import type { ClientBase } from 'pg'
import type { Picture } from './encode'

/** Keeps a picture once, however often it comes, and remembers its name for the staged messages. */
export async function stagePicture(
  client: ClientBase,
  name: string,
  picture: Picture,
): Promise<void> {
  const { sha256, mimeType, width, height, bytes } = picture
  await client.query(
    `INSERT INTO "Media" ("id", "sha256", "mimeType", "width", "height", "bytes")
     VALUES (gen_random_uuid(), $1, $2, $3, $4, $5) ON CONFLICT ("sha256") DO NOTHING`,
    [sha256, mimeType, width, height, bytes],
  )
  await client.query(
    `INSERT INTO log_stage_media (name, media_id) SELECT $1, "id" FROM "Media" WHERE "sha256" = $2`,
    [name, sha256],
  )
}
