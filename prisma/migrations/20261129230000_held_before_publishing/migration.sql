-- An entry that somebody publishes is held for thirty seconds by the server, whoever looks on and whatever becomes of their page: until
-- then whoever edits may cancel it, from anywhere. See decision 0043.
ALTER TABLE "corrections" ADD COLUMN "goes_out_at" TIMESTAMPTZ(6);
ALTER TABLE "corrections" ADD COLUMN "goes_out_by_id" UUID;
ALTER TABLE "corrections" ADD COLUMN "late_reason" TEXT;
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_goes_out_by_id_fkey" FOREIGN KEY ("goes_out_by_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE corrections ADD CONSTRAINT corrections_held_by CHECK (
  (goes_out_at IS NULL) = (goes_out_by_id IS NULL) AND (goes_out_at IS NULL OR status = 'APPROVED')
  AND char_length(coalesce(late_reason, '')) <= 2000);
CREATE INDEX corrections_going_out ON corrections (goes_out_at) WHERE goes_out_at IS NOT NULL;

-- The moment is the database's, and nothing goes out before it. Whatever else is done with the entry ends the hold.
CREATE FUNCTION galley_correction_held() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  IF NEW.status = 'PUBLISHED' AND OLD.goes_out_at > now() THEN
    RAISE EXCEPTION 'a correction that is held goes out at its moment' USING ERRCODE = 'GY003';
  END IF;
  IF NEW.status <> 'APPROVED' OR NEW.goes_out_at IS NULL THEN
    NEW.goes_out_at := NULL;
    NEW.goes_out_by_id := NULL;
    NEW.late_reason := NULL;
  ELSIF OLD.goes_out_at IS NULL THEN
    NEW.goes_out_at := now() + interval '30 seconds';
    IF OLD.status <> 'APPROVED' OR NOT galley_edits(NEW.goes_out_by_id) THEN
      RAISE EXCEPTION 'only an editor publishes a correction, once it is approved' USING ERRCODE = 'GY003';
    END IF;
  ELSIF (NEW.goes_out_at, NEW.goes_out_by_id, NEW.late_reason) IS DISTINCT FROM (OLD.goes_out_at, OLD.goes_out_by_id, OLD.late_reason) THEN
    RAISE EXCEPTION 'when a correction goes out is fixed' USING ERRCODE = 'GY002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER corrections_held BEFORE UPDATE ON corrections FOR EACH ROW
  WHEN (OLD.goes_out_at IS NOT NULL OR NEW.goes_out_at IS NOT NULL) EXECUTE FUNCTION galley_correction_held();
