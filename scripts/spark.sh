# Runs a job of the module spark on this machine, with Spark from Maven: `./hearsay spark …`. To be
# sourced by it; needs root, say, fail and a JDK that was found.

spark_build=$root/spark/target/trial

# The jar for spark-submit, and beside it Spark itself; built anew when sources have changed.
build_spark() {
  local module sources=("$root/pom.xml")
  for module in $modules spark; do
    sources+=("$root/$module/pom.xml" "$root/$module/src/main")
  done
  if [ -e "$spark_build/built" ] &&
    [ -z "$(find "${sources[@]}" -newer "$spark_build/built" -print -quit)" ]; then
    return
  fi
  say 'building the module spark (first run or newer sources); Spark itself is 280 MB …'
  command -v mvn >/dev/null || fail 'building needs Maven (mvn) 3.8 or newer on the PATH'
  mkdir -p "$spark_build"
  : >"$spark_build/next"
  (
    cd "$root"
    mvn -B -q -Dstyle.color=never -Dquick -Dmaven.test.skip=true -Dhearsay.target=target/trial \
      -pl spark -am package
  ) >"$spark_build/build.log" 2>&1 </dev/null || {
    tail -n 40 "$spark_build/build.log" >&2
    fail "the build failed; its whole log is $spark_build/build.log"
  }
  mv "$spark_build/next" "$spark_build/built"
}

# bench/growth runs a class of its own: HEARSAY_SPARK_MAIN in HEARSAY_SPARK_CLASSES.
run_spark() {
  build_spark
  # What Spark wants of the JDK's inside; spark-submit says so by itself
  local each opens=()
  for each in lang lang.invoke lang.reflect io net nio util util.concurrent util.concurrent.atomic; do
    opens+=("--add-opens=java.base/java.$each=ALL-UNNAMED")
  done
  for each in nio.ch nio.cs util.calendar; do
    opens+=("--add-opens=java.base/sun.$each=ALL-UNNAMED")
  done
  # Which a newer JDK warns of, and an older one does not know
  local unsafe=()
  [ "$java_release" -lt 24 ] || unsafe=(--sun-misc-unsafe-memory-access=allow)
  export SPARK_LOCAL_IP=${SPARK_LOCAL_IP:-127.0.0.1}
  # shellcheck disable=SC2086 # they are words
  exec "$JAVA_HOME/bin/java" -Xmx4g "${opens[@]}" --enable-native-access=ALL-UNNAMED \
    "${unsafe[@]}" -Dlog4j2.configurationFile=hearsay-log4j2.properties \
    ${HEARSAY_JAVA_OPTS:-} \
    -cp "${HEARSAY_SPARK_CLASSES:+$HEARSAY_SPARK_CLASSES:}$spark_build/hearsay-spark-0.1.0.jar:$spark_build/spark/*" \
    "${HEARSAY_SPARK_MAIN:-org.hearsay.spark.Main}" "$@"
}
