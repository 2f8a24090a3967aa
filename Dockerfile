FROM eclipse-temurin:17-jdk AS build
WORKDIR /build
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q package -DskipTests
# In layers, so that a new release of the application is a small download; without the embedded PostgreSQL of other systems.
RUN java -Djarmode=tools -jar target/mentorium.jar extract --layers --destination layers \
    && rm layers/dependencies/lib/embedded-postgres-binaries-darwin-* layers/dependencies/lib/embedded-postgres-binaries-windows-*

FROM eclipse-temurin:25-jre
RUN useradd --uid 10001 --home-dir /mentorium --shell /usr/sbin/nologin mentorium \
    && mkdir -p /mentorium/data && chown mentorium /mentorium/data
WORKDIR /mentorium
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
USER mentorium
VOLUME /mentorium/data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=90s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /readyz HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "mentorium.jar"]
