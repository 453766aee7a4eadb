# Build the jar first: mvn package -DskipTests. The context is the root of the checkout.
FROM eclipse-temurin:25-jre-noble AS layers
WORKDIR /build
COPY projections/target/projections-*-exec.jar app.jar
RUN java -Djarmode=tools -jar app.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre-noble
WORKDIR /app
# From what changes least to what changes most.
COPY --from=layers /build/layers/dependencies/ ./
COPY --from=layers /build/layers/spring-boot-loader/ ./
COPY --from=layers /build/layers/snapshot-dependencies/ ./
COPY --from=layers /build/layers/application/ ./
COPY docker/healthcheck /usr/local/bin/healthcheck

# Nobody in particular; owns nothing in the image.
USER 10001:10001
# Within the container; what is published, and where, is decided outside.
ENV SKYLEDGER_ADDRESS=0.0.0.0 \
    SKYLEDGER_PROJECTIONS_PORT=8084
EXPOSE 8084
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 CMD healthcheck "$SKYLEDGER_PROJECTIONS_PORT" /actuator/health
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+UseCompactObjectHeaders", "-XX:+ExitOnOutOfMemoryError", \
    "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "app.jar"]
