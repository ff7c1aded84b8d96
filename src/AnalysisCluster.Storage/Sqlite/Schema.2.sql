-- The W3C traceparent of the submission, so that work taken up again belongs to the same trace.
ALTER TABLE pending ADD COLUMN trace TEXT;
