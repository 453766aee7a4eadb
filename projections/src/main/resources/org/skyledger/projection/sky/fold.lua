-- Moves the sky on, if it stands where the caller thinks; otherwise changes nothing and returns 0.
-- Positions travel as strings: as numbers they would lose digits beyond 2^53.

local batch = cjson.decode(ARGV[1])

for _, step in ipairs(batch.steps) do
    if (redis.call('HGET', 'sky:progress', step.partition) or '0') ~= step.before then
        return 0
    end
end

for _, change in ipairs(batch.changes) do
    local home = 'sky:entity:' .. change.id
    local touched = {}
    for _, cell in ipairs(redis.call('SMEMBERS', home)) do
        touched[cell] = true
        redis.call('HDEL', 'sky:cell:' .. cell, change.id)
    end
    redis.call('DEL', home)
    for _, cell in ipairs(change.cells) do
        touched[cell] = true
        redis.call('HSET', 'sky:cell:' .. cell, change.id, change.entry)
        redis.call('SADD', home, cell)
    end

    local cells = {}
    for cell in pairs(touched) do
        cells[#cells + 1] = '"' .. cell .. '"'
    end
    table.sort(cells)
    redis.call('PUBLISH', 'sky:live', string.format(
        '{"id":"%s","position":%s,"state":"%s","cells":[%s]}',
        change.id, change.position, change.state, table.concat(cells, ',')))
end

for _, step in ipairs(batch.steps) do
    redis.call('HSET', 'sky:progress', step.partition, step.after)
    redis.call('HSET', 'sky:offset', step.partition, step.offset)
end
return 1
