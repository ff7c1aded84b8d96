-- failed_at: UTC ticks of 100 ns. What was set aside before counts as set aside now.
ALTER TABLE failures ADD COLUMN failed_at INTEGER NOT NULL DEFAULT 0;
UPDATE failures SET failed_at = CAST(strftime('%s', 'now') AS INTEGER) * 10000000 + 621355968000000000;
