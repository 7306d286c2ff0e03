# Prints the Redis commands that store 1,000 sessions and as many records of about 12 kB, always the same.
BEGIN {
    srand(20260101)
    split("login logout refresh password token device region granted denied expired", words, " ")
    for (id = 0; id < 1000; id++) {
        printf "SET session:%d '{\"user\":%d,\"expires\":%d}'\n", id, id * 7919 % 100003, 1800000000 + id
        printf "SET record:%d '{\"id\":%d,\"events\":[", id, id
        for (event = 0; event < 130; event++) {
            printf "%s{\"at\":%d,\"kind\":\"%s\",\"from\":\"10.%d.%d.%d\",\"trace\":\"%08x%08x\",\"count\":%d}",
                event ? "," : "", 1700000000 + int(rand() * 1e8), words[1 + int(rand() * 10)],
                rand() * 256, rand() * 256, rand() * 256, rand() * 4294967295, rand() * 4294967295, rand() * 1000
        }
        print "]}'"
    }
}
